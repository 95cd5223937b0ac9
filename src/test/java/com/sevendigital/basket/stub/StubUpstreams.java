package com.sevendigital.basket.stub;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.global.GlobalSettings;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Catalogue API and the Purchasing API on one port, as the real ones answer.
 *
 * <p>They are ordinary WireMock mappings of priority 10. A mapping that is added through {@code /__admin/mappings} wins over
 * them; where its response names the transformer {@code catalogue} or {@code purchasing}, it still has the stub's own
 * answer, with the delay or fault that it adds. Each reset of the mappings brings these back.
 */
public final class StubUpstreams implements AutoCloseable {

    private static final int CONNECTIONS = 300;

    private final PurchaseLedger ledger;
    private final WireMockServer server;

    private StubUpstreams(int port, InstantSource clock) {
        var defaults = new DefaultMappings();
        ledger = new PurchaseLedger(clock);
        server = new WireMockServer(WireMockConfiguration.options()
                .port(port)
                // Faults mean the same to every client: no upgrade to HTTP/2, which would make them stream resets.
                .http2PlainDisabled(true)
                .containerThreads(CONNECTIONS)
                .jettyAcceptQueueSize(CONNECTIONS)
                .asynchronousResponseEnabled(true)
                .asynchronousResponseThreads(16)
                .maxRequestJournalEntries(1000)
                .maxLoggedResponseSize(4096)
                .mappingSource(defaults)
                .extensions(
                        defaults, new CatalogueStub(SampleCatalogueFile.load()), new PurchasingStub(clock, ledger)));
    }

    /** Starts them on that port, or on any free one for 0. */
    public static StubUpstreams start(int port) {
        return start(port, InstantSource.system());
    }

    static StubUpstreams start(int port, InstantSource clock) {
        var upstreams = new StubUpstreams(port, clock);
        upstreams.server.start();
        return upstreams;
    }

    public int port() {
        return server.port();
    }

    public String baseUrl() {
        return server.baseUrl();
    }

    public WireMockServer server() {
        return server;
    }

    /** What was really charged, one entry a key, in the order of the charges. */
    public List<Purchase> purchases() {
        return ledger.charged();
    }

    /** Forgets purchases and requests, and takes back every mapping and setting that was added. */
    public void reset() {
        ledger.forget();
        server.resetAll();
        server.updateGlobalSettings(GlobalSettings.defaults());
    }

    @Override
    public void close() {
        server.stop();
    }

    /** What was charged under one key; {@code charges} other than 1 is a bug of the stub. */
    public record Purchase(String key, Money total, int charges, List<Line> lines) {

        Purchase and(Purchase again) {
            return new Purchase(key, total, charges + again.charges, lines);
        }
    }

    /** A track, or a release where there is no {@code trackId}, at its price. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(int releaseId, @Nullable Integer trackId, int packageId, Money price) {}

    /** An amount as it was sent. */
    public record Money(String amount, String currency) {}
}
