package com.sevendigital.basket.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.documents.Document;
import com.sevendigital.basket.documents.ServiceProperties;
import com.sevendigital.basket.documents.ServiceProperties.Property;
import org.junit.jupiter.api.Test;

/** The image and its companions fit each other, and the service. */
class ContainerFilesTests {

    private final DeploymentFile compose = DeploymentFile.at("compose.yaml");
    private final String dockerfile = Document.at("Dockerfile").text();

    @Test
    void theTableIsTheOneOfTheTests() {
        var version =
                Document.at("pom.xml").text().replaceAll("(?s).*<dynamodb-local.version>(.*?)</dynamodb-local.*", "$1");

        assertThat(compose.mapping("services", "table")).containsEntry("image", "amazon/dynamodb-local:" + version);
    }

    @Test
    void theServiceReadsEachVariableThatIsSet() {
        var read = ServiceProperties.all().values().stream().map(Property::variable);

        assertThat(compose.mapping("services", "service", "environment").keySet())
                .isSubsetOf(read.toList());
    }

    @Test
    void theImageNeedsNoRootAndNoWritableDisk() {
        assertThat(compose.mapping("services", "service"))
                .containsEntry("read_only", true)
                .containsEntry("stop_grace_period", "90s");
        assertThat(String.valueOf(compose.mapping("services", "service").get("tmpfs")))
                .contains("/tmp", "/var/log/basket:uid=10001");
        assertThat(dockerfile)
                .contains("\nUSER 10001:10001\n", "\nVOLUME [\"/tmp\", \"/var/log/basket\"]\n")
                .contains("\nENTRYPOINT [\"bin/start\"]\n");
    }

    @Test
    void bothStagesAreOfOneImageSinceTheCacheIsOfItsJvm() {
        var images = dockerfile.lines().filter(line -> line.startsWith("FROM ")).toList();

        assertThat(images).hasSize(2).allMatch(line -> line.startsWith("FROM eclipse-temurin:25-jre"));
        assertThat(compose.mapping("services", "upstreams")).containsEntry("image", "eclipse-temurin:25-jre");
    }
}
