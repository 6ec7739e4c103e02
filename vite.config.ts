import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const SERVER = 'http://localhost:4310';

export default defineConfig({
  root: 'src/web',
  publicDir: 'public',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // The language pack is 700 KB of weights in a chunk of its own, loaded after the first paint.
    chunkSizeWarningLimit: 900,
  },
  // `npm run dev`: the web with hot reload, over a server that runs beside it.
  server: { proxy: { '/api': SERVER } },
});
