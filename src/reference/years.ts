/** Of when the lists are; kept apart from them, so that words can say it without carrying them along. */
export const placesYears = { communes: 2024, postcodes: 2024 } as const

/** What a result that rests on the lists of places rests on: another list, another result. */
export const placesVersion = `places ${placesYears.communes} ${placesYears.postcodes}`
