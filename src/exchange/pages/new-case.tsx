/** Placeholder until a contract can be filed. */
export function NewCase(_props: { onSaved: (id: string) => void }) {
  return null;
}
