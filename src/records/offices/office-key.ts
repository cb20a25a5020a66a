export function officeKey(name: string, regency: string | null): string {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return `${plain(regency ?? '')}|${plain(name)}`;
}
