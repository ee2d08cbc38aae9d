package org.mipspi.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The least and the most value of a setting, written as in a file of settings. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Limits {

    /** The smallest value that is allowed. */
    String least();

    /** The largest value that is allowed. */
    String most();
}
