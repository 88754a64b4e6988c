package org.touchstone.dashboard.web;

/**
 * The one thing to do now.
 *
 * @param why the state of affairs that calls for it
 * @param action what the link says
 */
record Advice(String why, String action, String link) {}
