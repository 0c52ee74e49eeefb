/**
 * What the demonstration's organisations answer for, the first asked first: where the likely owner of a proposal comes from.
 * By their names and tasks alone; a real registry says it better.
 */
export const organisationSectors: Record<string, readonly string[]> = {
  mining_metallurgy: ["kz-industry", "jp-meti", "jp-jogmec"],
  energy: ["kz-kazatomprom", "jp-meti"],
  infrastructure: ["kz-transport", "jp-mlit"],
  transport: ["kz-transport", "kz-civil-aviation", "jp-mlit", "jp-civil-aviation"],
  logistics: ["kz-transport", "kz-railways", "jp-mlit"],
  food_security: ["kz-agriculture"],
  industrial_cooperation: ["kz-industry", "kz-trade", "jp-meti"],
  pharmaceuticals: ["kz-health", "jp-health"],
  human_resources: ["kz-science", "jp-mext"],
  information_technology: ["kz-digital", "kz-artificial-intelligence", "jp-internal-affairs"],
  environment: ["kz-ecology", "jp-environment"],
  education: ["kz-science", "jp-mext"],
  health: ["kz-health", "jp-health"],
  emergencies: ["kz-emergencies", "jp-cabinet-office"],
  political: ["kz-mfa", "jp-mofa"],
};
