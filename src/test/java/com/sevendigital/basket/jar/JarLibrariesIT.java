package com.sevendigital.basket.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The built jar holds the patched libraries that the build asks for, and nothing that only tests need. */
class JarLibrariesIT {

    private final List<String> libraries = libraries();

    @Test
    void theLinesThatArePatchedAreTheOnesInTheJar() {
        isOfVersion("tomcat-embed-core-", "tomcat.version");
        isOfVersion("jackson-core-", "jackson-bom.version");
        isOfVersion("jackson-databind-", "jackson-bom.version");
        isOfVersion("logback-classic-", "logback.version");
    }

    private void isOfVersion(String library, String property) {
        var version = Objects.requireNonNull(System.getProperty(property), property);

        assertThat(libraries).filteredOn(name -> name.startsWith(library)).containsExactly(library + version + ".jar");
    }

    @Test
    void noLibraryIsThereTwice() {
        assertThat(libraries.stream().map(JarLibrariesIT::withoutVersion)).doesNotHaveDuplicates();
    }

    @Test
    void everyVersionIsAReleasedOne() {
        assertThat(libraries).isNotEmpty().noneMatch(name -> name.matches(".*(?i:SNAPSHOT|-alpha|-beta|-rc|-M\\d).*"));
    }

    /** Netty comes with the table of the tests; the service itself has one HTTP client and one server. */
    @Test
    void whatOnlyTestsNeedIsNotThere() {
        assertThat(libraries)
                .noneMatch(name -> name.matches(
                        "(netty|junit|jqwik|wiremock|DynamoDBLocal|archunit|datadog-api|spring-test|mockito).*"));
    }

    private static String withoutVersion(String library) {
        return library.replaceFirst("-\\d.*", "");
    }

    private static List<String> libraries() {
        try (var jar = new JarFile(Objects.requireNonNull(System.getProperty("basket.jar")))) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                    .map(name -> name.substring(name.lastIndexOf('/') + 1))
                    .toList();
        } catch (IOException unread) {
            throw new IllegalStateException(unread);
        }
    }
}
