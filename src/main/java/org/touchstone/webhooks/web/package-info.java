@NullMarked
package org.touchstone.webhooks.web;

import org.jspecify.annotations.NullMarked;
