package org.mipspi.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.mipspi.domain.measures.MeasureLists;
import org.mipspi.formats.answer.ProblemJson;
import org.mipspi.rules.CatalogFilter;
import org.mipspi.rules.CatalogJson;
import org.mipspi.rules.compile.RuleSet;

/** The catalog endpoint: the rules that the service uses. */
@Path("/v1/rules")
public class RulesResource {

    private final RuleSet rules;

    RulesResource(RuleSet rules) {
        this.rules = rules;
    }

    /** The rules of one performance year, or of all years. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, ProblemJson.MEDIA_TYPE})
    public Response rules(@RestQuery String year) {
        if (year == null) {
            return catalog(null);
        }
        MeasureLists measures = rules.catalog().measures();
        for (int supported : measures.years()) {
            if (Integer.toString(supported).equals(year)) {
                return catalog(supported);
            }
        }
        String detail = "There are no rules for this year. Use one of " + measures.yearsInWords();
        return ProblemResponses.response(
                422, ProblemJson.of("unsupported-year", "No rules for that year", 422, detail));
    }

    private Response catalog(Integer year) {
        byte[] json = CatalogJson.write(rules.release(), rules.catalog(), new CatalogFilter(null, year));
        return Response.ok(json, MediaType.APPLICATION_JSON).build();
    }
}
