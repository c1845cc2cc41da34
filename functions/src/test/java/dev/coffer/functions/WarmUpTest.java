package dev.coffer.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.identity.RsaSigningKey;
import dev.coffer.identity.SalesforceHosts;
import dev.coffer.platform.Ids;
import dev.coffer.platform.TestDynamo;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {
  @Test
  void makesTheCallsOfAnUnlockAndLeavesNoTrace() {
    Tables tables =
        new Tables(
            TestDynamo.newTable(),
            TestDynamo.newTable(),
            TestDynamo.newTable(),
            TestDynamo.newTable(),
            TestDynamo.newTable());
    new SellerFunction(
            new Cloud(
                "https://coffer.test",
                TestDynamo.client(),
                tables,
                InstantSource.system(),
                Ids.secure(),
                RsaSigningKey.generate(),
                () -> List.of("secret"),
                SalesforceHosts.production(),
                _ -> {}))
        .warmUp();

    for (String table :
        List.of(
            tables.identity(),
            tables.credits(),
            tables.ownership(),
            tables.contacts(),
            tables.usage())) {
      assertThat(TestDynamo.client().scan(scan -> scan.tableName(table)).items()).isEmpty();
    }
  }
}
