const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const DIGITS = 26;

/** 128 random bits in lower-case base 32 (Crockford's alphabet), as all ids of Coffer. */
export function batchId(): string {
  let rest = 0n;
  for (const byte of crypto.getRandomValues(new Uint8Array(16))) {
    rest = (rest << 8n) | BigInt(byte);
  }
  let text = "";
  while (text.length < DIGITS) {
    text = `${ALPHABET.charAt(Number(rest & 31n))}${text}`;
    rest >>= 5n;
  }
  return text;
}
