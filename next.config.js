import { sourceHash } from './lib/server/source-hash.mjs';

/** @type {import('next').NextConfig} */
const config = {
  // A second folder lets a build and a development server work side by side.
  distDir: process.env.NEXT_DIST_DIR || '.next',
  generateBuildId: () => sourceHash(import.meta.dirname),
  // `npm test` checks the types; a first start need not do it again.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // No page uses Next's image service, which would fetch and decode for whoever asks: it is off.
  images: { unoptimized: true },
  reactStrictMode: true,
  devIndicators: false,
  serverExternalPackages: ['@azure/identity', 'gpt-tokenizer'],
};

export default config;
