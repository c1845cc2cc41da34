/**
 * The directory of companies and contacts: search, masks, grades, import. It promises that nothing
 * personal leaves before it is owned, and that one person is one contact however often imported.
 */
@NullMarked
package dev.coffer.contacts;

import org.jspecify.annotations.NullMarked;
