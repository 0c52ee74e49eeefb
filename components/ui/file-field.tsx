/** Takes one file. `accept` names the endings that are offered; what the file really is, its reader finds out. */
export function FileField({ label, hint, accept }: { label: string; hint: string; accept: string }) {
  return (
    <>
      <label htmlFor="file" className="block font-medium">
        {label}
      </label>
      <p id="file-hint" className="text-meta text-muted">
        {hint}
      </p>
      <input
        type="file"
        id="file"
        name="file"
        required
        aria-describedby="file-hint"
        accept={accept}
        className="block max-w-full"
      />
    </>
  );
}
