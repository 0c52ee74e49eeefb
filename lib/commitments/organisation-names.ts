/** What an organisation is called, as it is read for whatever names one. */
export const organisationNames = {
  select: {
    id: true,
    side: true,
    nameKk: true,
    nameRu: true,
    nameEn: true,
    nameJa: true,
    shortKk: true,
    shortRu: true,
    shortEn: true,
    shortJa: true,
    original: true,
  },
} as const;
