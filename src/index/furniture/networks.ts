/** Social networks, as parts of patterns. */

/** Those that a page is shared on, and nothing else is called. */
export const SHARED_ON =
  'facebook|twitter|whatsapp|linkedin|reddit|telegram|pinterest|messenger|flipboard|tumblr|bluesky';
/** Those where a site has followers. */
export const FOLLOWED_ON =
  'facebook|twitter|instagram|youtube|telegram|whatsapp|linkedin|google|tiktok|threads|bluesky';
