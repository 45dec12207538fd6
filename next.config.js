/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // The front door makes strong entity tags of what it stores.
  generateEtags: false,
  reactStrictMode: true,
  // The optimiser has been a way in more than once; images are made at upload.
  images: { unoptimized: true },
  // Loaded by Node as they are: they read files or native code of their own.
  serverExternalPackages: ["pg", "@prisma/adapter-pg", "pino", "qrcode"],
  distDir: process.env.PRECIS_DIST_DIR ?? ".next",
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // Metadata stands in the head for every reader, never streamed after it by
  // an inline script that the policy would refuse.
  htmlLimitedBots: /.*/,
};

export default config;
