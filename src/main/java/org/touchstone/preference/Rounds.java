package org.touchstone.preference;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets supervisor and herald make their rounds; a process that runs one training makes none. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Profile("web | trainer")
class Rounds {}
