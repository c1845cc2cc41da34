package dev.coffer.contacts;

class FakeDirectoryTest extends DirectoryContract {
  private final FakeDirectory directory = new FakeDirectory();

  @Override
  Directory directory() {
    return directory;
  }

  @Override
  DirectoryWriter writer() {
    return directory;
  }
}
