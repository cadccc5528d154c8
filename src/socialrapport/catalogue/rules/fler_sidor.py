"""Filen är en sida av flera."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

rule = Rule(
    id="fler_sidor",
    severity=Severity.WARNING,
    says="Filen är en del av ett längre svar: {detalj}.",
    why="Uppgifterna på de andra sidorna kommer inte med.",
    remedy="Hämta även nästa sida och lägg den i mappen.",
    breaks=Case(
        {
            "kolada.json": '{"values":[{"kpi":"N31807","municipality":"0180","period":2024,"values":[{"gender":"T","value":2.1,"status":""}]}],"next_page":"http://api.kolada.se/v2/data/kpi/N31807?page=2"}',
            "filer.yaml": '- fil: "kolada*"\n  kpi:\n    N31807: {indikator: eb.bistandstagare, matt: andel_av_befolkningen}\n',
        },
    ),
    holds=Case(
        {
            "kolada.json": '{"values":[{"kpi":"N31807","municipality":"0180","period":2024,"values":[{"gender":"T","value":2.1,"status":""}]}],"next_page":null}',
            "filer.yaml": '- fil: "kolada*"\n  kpi:\n    N31807: {indikator: eb.bistandstagare, matt: andel_av_befolkningen}\n',
        },
    ),
)
