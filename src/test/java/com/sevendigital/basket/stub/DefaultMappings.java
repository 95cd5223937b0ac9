package com.sevendigital.basket.stub;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.extension.StubLifecycleListener;
import com.github.tomakehurst.wiremock.standalone.MappingsSource;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mappings to the stubs, of low priority so that any other wins, and there again after each reset of mappings. */
final class DefaultMappings implements MappingsSource, StubLifecycleListener {

    private static final int PRIORITY = 10;

    private volatile @Nullable StubMappings mappings;

    @Override
    public String getName() {
        return "default-mappings";
    }

    @Override
    public void loadMappingsInto(StubMappings target) {
        mappings = target;
        restore(target);
    }

    @Override
    public void afterStubsReset() {
        var target = mappings;
        if (target != null) {
            restore(target);
        }
    }

    private static void restore(StubMappings target) {
        List.of(
                        mapping("Catalogue API", "/1\\.2/.*", CatalogueStub.NAME),
                        mapping("Purchasing API", "/purchases(/[^/]+)?", PurchasingStub.NAME))
                .stream()
                .filter(mapping -> target.get(mapping.getId()).isEmpty())
                .forEach(target::addMapping);
    }

    private static StubMapping mapping(String name, String path, String transformer) {
        return any(urlPathMatching(path))
                .withId(UUID.nameUUIDFromBytes(transformer.getBytes(StandardCharsets.UTF_8)))
                .withName(name)
                .atPriority(PRIORITY)
                .willReturn(aResponse().withTransformers(transformer))
                .build();
    }

    /** What is added through the admin API lasts until the next reset. */
    @Override
    public void save(List<StubMapping> added) {}

    @Override
    public void save(StubMapping added) {}

    @Override
    @SuppressWarnings("removal") // Its successor calls it.
    public void remove(StubMapping removed) {}

    @Override
    public void removeAll() {}
}
