declare module "html-encoding-sniffer" {
  /** Canonical name of the encoding of an HTML document. */
  export default function sniffEncoding(
    bytes: Uint8Array,
    options?: {
      transportLayerEncodingLabel?: string;
      defaultEncoding?: string;
      maxPrescanBytes?: number;
    },
  ): string;
}
