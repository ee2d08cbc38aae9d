package org.mipspi.api;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.mipspi.rules.compile.RuleSet;

/** The readiness check: ready once the rules of all years are compiled. */
@Readiness
@Singleton
public class RulesReadinessCheck implements HealthCheck {

    private final RuleSet rules;

    RulesReadinessCheck(RuleSet rules) {
        this.rules = rules;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("rules");
        boolean ready = true;
        for (int year : rules.catalog().measures().years()) {
            boolean compiled = rules.isCompiled(year);
            response.withData(Integer.toString(year), compiled);
            ready &= compiled;
        }
        return response.withData("release", rules.release().sha256())
                .status(ready)
                .build();
    }
}
