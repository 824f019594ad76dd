/** Why a view cannot be embedded, and how it could be. */
export function NotPublic() {
  return (
    <p className="notice">
      Other sites can show a view only where anyone may see it, and this Figurewatch is not public.
      Whoever runs it makes it so with the setting <code>FIGUREWATCH_PUBLIC=read</code>.
    </p>
  );
}
