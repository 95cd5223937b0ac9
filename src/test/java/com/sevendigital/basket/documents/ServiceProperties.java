package com.sevendigital.basket.documents;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;

/** Each property that the service reads: those that its own classes bind, and those that application.yaml sets. */
public final class ServiceProperties {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+):(.*)}");

    private final Map<String, Property> properties = new TreeMap<>();

    /**
     * One property.
     *
     * @param variable the environment variable that sets it
     * @param value its default; empty when it has none
     */
    public record Property(String variable, String value) {

        private static Property of(String name, String value) {
            var reference = VARIABLE.matcher(value);
            return reference.matches()
                    ? new Property(reference.group(1), reference.group(2))
                    : new Property(variableOf(name), value);
        }

        private static String variableOf(String name) {
            return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
        }
    }

    private ServiceProperties() throws IOException {
        readMetadata();
        for (var source :
                new YamlPropertySourceLoader().load("application", new ClassPathResource("application.yaml"))) {
            readYaml((EnumerablePropertySource<?>) source);
        }
    }

    /** By name. */
    public static Map<String, Property> all() {
        try {
            return Map.copyOf(new ServiceProperties().properties);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The default of that property. */
    public static String valueOf(String name) {
        return Objects.requireNonNull(all().get(name), name).value();
    }

    private void readMetadata() throws IOException {
        var metadata = JsonMapper.builder().build().readTree(new ClassPathResource(METADATA).getContentAsByteArray());
        for (var property : metadata.path("properties")) {
            var name = property.path("name").asText();
            var isMap = property.path("type").asText().startsWith("java.util.Map");
            var value = property.path("defaultValue").asText();
            properties.put(
                    name, isMap ? new Property(Property.variableOf(name) + "_<KEY>", "") : Property.of(name, value));
        }
    }

    private void readYaml(EnumerablePropertySource<?> source) {
        for (var name : source.getPropertyNames()) {
            var value = String.valueOf(source.getProperty(name));
            var parent = properties.get(name.substring(0, name.lastIndexOf('.')));
            if (parent == null) {
                properties.put(name, Property.of(name, value));
            } else {
                var entry = name.substring(name.lastIndexOf('.') + 1) + "=" + value;
                var entries = parent.value().isEmpty() ? entry : parent.value() + ", " + entry;
                properties.put(name.substring(0, name.lastIndexOf('.')), new Property(parent.variable(), entries));
            }
        }
    }
}
