/**
 * The HTTP service.
 *
 * <p>In: Requests with submissions, batches, or questions about the rules.
 *
 * <p>Out: Answers, problem details, metrics and health checks. The decisions themselves are made in lower packages.
 */
package org.mipspi.api;
