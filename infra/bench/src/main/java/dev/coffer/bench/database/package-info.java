/**
 * The database that all contenders share: DynamoDB Local in this process, a model of what it lacks
 * (conflicts of transactions, a service's latencies), and a meter. It promises that nothing here
 * knows which contender calls.
 */
@NullMarked
package dev.coffer.bench.database;

import org.jspecify.annotations.NullMarked;
