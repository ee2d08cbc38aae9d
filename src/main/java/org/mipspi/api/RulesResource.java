package org.mipspi.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
    private final String program;

    RulesResource(RuleSet rules, @ConfigProperty(name = "quarkus.application.version") String program) {
        this.rules = rules;
        this.program = program;
    }

    /** The rules of one performance year, or of all years; without a body if the caller has them already. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, ProblemJson.MEDIA_TYPE})
    public Response rules(@RestQuery String year, @Context Request request) {
        MeasureLists measures = rules.catalog().measures();
        Integer only = year == null ? null : Integer.valueOf(year);
        if (only != null && !measures.years().contains(only)) {
            return ProblemResponses.unsupportedYear(measures);
        }
        // Another version of the program can write the same rules in another way. Weak, because the same catalog has
        // other bytes when it is compressed.
        EntityTag version =
                new EntityTag(rules.release().sha256() + (year == null ? "" : "-" + year) + "-" + program, true);
        ResponseBuilder known = request.evaluatePreconditions(version);
        ResponseBuilder response = known != null ? known : catalog(only, request.getMethod());
        CacheControl askEachTime = new CacheControl();
        askEachTime.setNoCache(true);
        askEachTime.setNoTransform(false);
        return response.tag(version)
                .cacheControl(askEachTime)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    private ResponseBuilder catalog(Integer year, String method) {
        byte[] json = CatalogJson.write(rules.release(), rules.catalog(), new CatalogFilter(null, year));
        ResponseBuilder response = Response.ok(json, MediaType.APPLICATION_JSON);
        // The platform leaves this header out if it leaves out the body.
        return method.equals(HttpMethod.HEAD) ? response.header(HttpHeaders.CONTENT_LENGTH, json.length) : response;
    }
}
