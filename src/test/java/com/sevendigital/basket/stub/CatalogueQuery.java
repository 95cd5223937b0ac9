package com.sevendigital.basket.stub;

import com.github.tomakehurst.wiremock.http.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a request asks of the Catalogue API: products by id, in a country, for some usages. */
record CatalogueQuery(List<Integer> ids, String country, Set<String> usageTypes, boolean showErrors) {

    private static final Set<String> USAGE_TYPES = Set.of("download", "subscriptionstreaming", "adsupportedstreaming");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern ID = Pattern.compile("[0-9]{1,10}");

    static CatalogueQuery of(Request request, String idParameter) {
        var ids = parameter(request, idParameter).orElseThrow(() -> CatalogueRefusal.missing(idParameter));
        return new CatalogueQuery(
                list(ids).map(id -> id(id, idParameter)).toList(),
                parameter(request, "country").map(CatalogueQuery::country).orElse("GB"),
                parameter(request, "usageTypes").map(CatalogueQuery::usageTypes).orElse(USAGE_TYPES),
                parameter(request, "showErrors").filter("true"::equals).isPresent());
    }

    static Optional<String> parameter(Request request, String name) {
        var parameter = request.queryParameter(name);
        return parameter.isPresent()
                ? Optional.of(parameter.firstValue()).filter(value -> !value.isBlank())
                : Optional.empty();
    }

    private static int id(String id, String parameter) {
        if (!ID.matcher(id).matches() || Long.parseLong(id) > Integer.MAX_VALUE) {
            throw CatalogueRefusal.invalid(parameter, id);
        }
        return Integer.parseInt(id);
    }

    private static String country(String country) {
        if (!COUNTRY.matcher(country).matches()) {
            throw CatalogueRefusal.invalid("country", country);
        }
        return country;
    }

    private static Set<String> usageTypes(String usageTypes) {
        return list(usageTypes)
                .map(usage -> {
                    if (!USAGE_TYPES.contains(usage)) {
                        throw CatalogueRefusal.invalid("usageTypes", usage);
                    }
                    return usage;
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> list(String commaSeparated) {
        return Arrays.stream(commaSeparated.split(",", -1)).map(String::strip);
    }
}
