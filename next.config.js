/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Event streams must not wait in a compressor, and loopback gains nothing from one.
  compress: false,
  devIndicators: false,
  serverExternalPackages: ['@azure/identity', 'gpt-tokenizer'],
};
