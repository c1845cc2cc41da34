package dev.coffer.identity;

class FakeIdentityTest extends IdentityContract {

  @Override
  Stores stores() {
    FakeIdentity fake = new FakeIdentity(Samples.IDS);
    return new Stores(fake, fake, fake);
  }
}
