import '@mantine/core/styles.css';
import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/fraunces/index.css';
import './shared/app.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { LazyMotion, MotionConfig } from 'framer-motion';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { router } from './router.tsx';
import { queryClient } from './shared/query-client.ts';
import { sendWhenOnline } from './shared/store/outbox.ts';
import { theme } from './shared/theme.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');

sendWhenOnline();

/** Nothing on the first page moves: what moves things comes after it. */
const motion = () => import('./shared/motion.ts').then((loaded) => loaded.motionFeatures);

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={localStorageColorSchemeManager({ key: 'amends-colours' })}
    >
      <LazyMotion features={motion} strict>
        <MotionConfig reducedMotion="user">
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </MotionConfig>
      </LazyMotion>
    </MantineProvider>
  </StrictMode>,
);
