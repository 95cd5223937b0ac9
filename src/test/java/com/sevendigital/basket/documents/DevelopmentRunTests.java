package com.sevendigital.basket.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.DevelopmentRun;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;

/** What {@code ./mvnw spring-boot:test-run} starts. */
class DevelopmentRunTests {

    /** Without a name the plugin starts nothing where it finds more than one class that could be started. */
    @Test
    void theCommandOfTheReadmeNamesTheClassThatItStarts() throws Exception {
        var pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());

        var named = XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                        "//plugin[artifactId='spring-boot-maven-plugin']//execution[id='default-cli']"
                                + "/configuration/mainClass",
                        pom);

        assertThat(named).isEqualTo(DevelopmentRun.class.getName());
    }
}
