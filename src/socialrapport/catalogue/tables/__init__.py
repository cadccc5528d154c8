"""De rena tabellerna: en rad för varje enhet och år, gjorda en gång och delade av indikatorerna."""
