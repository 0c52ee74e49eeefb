/** Of an answer that is saved under this name, never shown; `plainName` is for whoever reads no other letters than ASCII. */
export function attachment(name: string, plainName: string): Record<string, string> {
  return {
    "Content-Type": "application/octet-stream",
    "Content-Disposition": `attachment; filename="${plainName}"; filename*=UTF-8''${encoded(name)}`,
    "X-Content-Type-Options": "nosniff",
  };
}

/** As RFC 8187 wants it: what encodeURIComponent leaves alone may not all stand in a header's value. */
function encoded(name: string): string {
  return encodeURIComponent(name).replaceAll(/['()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
}
