package dev.coffer.local.command;

import dev.coffer.contacts.IdentityKey;
import dev.coffer.functions.Tables;
import dev.coffer.platform.Ids;
import java.nio.file.Path;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What commands work with.
 *
 * @param folder where paths in arguments begin
 */
record Operator(
    DynamoDbClient dynamo,
    Tables tables,
    IdentityKey identityKey,
    InstantSource clock,
    Ids ids,
    Path folder) {}
