/** From how many days before the internal target a request is « à risque »: the view `at-risk` of the contract. */
export const atRiskDays = 7;
