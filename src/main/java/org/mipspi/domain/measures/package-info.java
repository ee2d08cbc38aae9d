/**
 * CMS's measure lists: which measure ids each performance year has and what each id means. They are data, read from the
 * measure files beside the rules, so a new measure needs no Java.
 */
package org.mipspi.domain.measures;
