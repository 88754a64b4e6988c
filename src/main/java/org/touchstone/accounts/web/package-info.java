/** Pages and API of accounts. */
@NullMarked
package org.touchstone.accounts.web;

import org.jspecify.annotations.NullMarked;
