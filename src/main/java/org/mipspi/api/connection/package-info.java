/**
 * What one connection, and all of them together, may take of the service: time, memory and requests under way. Also how
 * the service goes down.
 *
 * <p>In: Connections and requests, before anything of them is read.
 *
 * <p>Out: Requests whose bodies are in memory and within all limits, or an answer that states which limit was exceeded.
 */
package org.mipspi.api.connection;
