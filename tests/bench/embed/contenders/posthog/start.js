import posthog from 'posthog-js';

posthog.init('bench', { api_host: `${location.origin}/posthog`, person_profiles: 'identified_only' });
