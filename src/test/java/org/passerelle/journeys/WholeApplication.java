package org.passerelle.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/// The whole product, one for all journeys: they go one after the other, but beside tests of other kinds.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OwnApplication
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the application of all journeys")
public @interface WholeApplication {}
