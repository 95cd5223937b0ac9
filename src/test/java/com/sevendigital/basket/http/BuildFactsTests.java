package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who watches an instance sees which build it runs; what it is made of is not for everybody. */
class BuildFactsTests extends WholeService {

    @Test
    void theInfoAndTheStatusNameTheSameBuild() throws Exception {
        var status = client().call("GET", "/status").undocumented().is(200);

        assertThat(status.text("/version")).isNotEmpty();
        assertThat(RawConnection.say(managementPort(), RawConnection.request("GET /actuator/info HTTP/1.1")))
                .startsWith("HTTP/1.1 200 ")
                .contains("\"version\":\"%s\"".formatted(status.text("/version")))
                .contains("\"id\":\"%s\"".formatted(status.text("/commit")));
    }

    @Test
    void theBillOfMaterialsIsNotServed() throws Exception {
        assertThat(RawConnection.say(managementPort(), RawConnection.request("GET /actuator/sbom HTTP/1.1")))
                .startsWith("HTTP/1.1 404 ");
    }
}
