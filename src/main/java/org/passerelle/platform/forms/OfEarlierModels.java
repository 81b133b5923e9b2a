package org.passerelle.platform.forms;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a handler whose form no model shows any more, but pathways that began on an earlier one still do.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OfEarlierModels {}
