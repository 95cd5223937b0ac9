package com.sevendigital.basket.api;

import java.io.ByteArrayInputStream;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads YAML into plain maps, lists and values; a key that is there twice is refused. */
final class YamlMapping {

    private YamlMapping() {}

    static Map<String, Object> read(byte[] yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options)).load(new ByteArrayInputStream(yaml));
    }
}
