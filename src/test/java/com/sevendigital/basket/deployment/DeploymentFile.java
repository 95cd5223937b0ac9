package com.sevendigital.basket.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A file in YAML that Elastic Beanstalk, CloudFormation or Docker Compose reads; no key in it comes twice. */
public record DeploymentFile(String name, Map<String, Object> content) {

    public static final DeploymentFile SERVICE = at(".ebextensions/01-service.config");
    public static final DeploymentFile INSTANCE = at(".ebextensions/02-instance.config");
    public static final DeploymentFile FOUNDATION = at("deployment/foundation.yaml");

    static DeploymentFile at(String path) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Object content = new Yaml(new SafeConstructor(options)).load(Files.readString(Path.of(path)));
            return new DeploymentFile(path, asMapping(content));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Those that Elastic Beanstalk applies, in its order. */
    static List<DeploymentFile> beanstalk() {
        try (var files = Files.list(Path.of(".ebextensions"))) {
            return files.map(Path::toString).sorted().map(DeploymentFile::at).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is set in that namespace of Elastic Beanstalk. */
    public Map<String, Object> options(String namespace) {
        return mapping("option_settings", namespace);
    }

    /**
     * The mapping at the end of those keys.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Map<String, Object> mapping(String... keys) {
        var found = content;
        for (var key : keys) {
            found = asMapping(found.get(key));
        }
        return found;
    }

    /** A value that is a mapping, as one. */
    public static Map<String, Object> asMapping(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> entries)) {
            throw new IllegalArgumentException("Not a mapping: " + value);
        }
        var mapping = new LinkedHashMap<String, Object>();
        entries.forEach((key, entry) -> mapping.put(String.valueOf(key), entry));
        return mapping;
    }

    /** The mappings of a list under that key. */
    public static List<Map<String, Object>> mappings(Map<String, Object> parent, String key) {
        if (!(parent.get(key) instanceof List<?> list)) {
            throw new IllegalArgumentException("Not a list: " + key);
        }
        return list.stream().map(DeploymentFile::asMapping).toList();
    }

    /** A whole number under that key. */
    public static int number(Map<String, Object> parent, String key) {
        if (!(parent.get(key) instanceof Integer number)) {
            throw new IllegalArgumentException("Not a number: " + key);
        }
        return number;
    }
}
