"""Nyckeltalet står inte i filer.yaml: detalj."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="okant_nyckeltal",
    severity=Severity.WARNING,
    says="Filen har nyckeltal som inte står i filer.yaml: {detalj}.",
    why="Vilken indikator ett nyckeltal motsvarar gissas aldrig, så uppgiften kommer inte med.",
    remedy="Skriv nyckeltalet under kpi i filer.yaml, med indikator och mått, eller ta bort det ur filen.",
    breaks=Case(
        {
            "kolada.json": '{"values":[{"kpi":"N99999","municipality":"0180","period":2024,"values":[{"gender":"T","value":2.1,"status":""}]}]}',
            "filer.yaml": '- fil: "kolada*"\n  kpi:\n    N31807: {indikator: eb.bistandstagare, matt: andel_av_befolkningen}\n',
        },
    ),
    holds=Case(
        {
            "kolada.json": '{"values":[{"kpi":"N31807","municipality":"0180","period":2024,"values":[{"gender":"T","value":2.1,"status":""}]}]}',
            "filer.yaml": '- fil: "kolada*"\n  kpi:\n    N31807: {indikator: eb.bistandstagare, matt: andel_av_befolkningen}\n',
        },
    ),
)
