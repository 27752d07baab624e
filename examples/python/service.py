"""A service that judges claims: uvicorn service:app

    curl --data-binary @claim.json http://127.0.0.1:8000/reports?lang=zh
"""

from typing import Literal

from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse

import libclaims

app = FastAPI(title="Claims")
validator = libclaims.Validator()  # immutable: one for all requests


@app.post("/reports")
async def judge(request: Request, lang: Literal["en", "zh", "both"] = "en") -> Response:
    """The report on the claim of the body. The body is handed over as it came: no text is parsed twice."""
    try:
        report = validator.validate(await request.body())
    except libclaims.ClaimError as wrong:
        problems = [{"line": problem.line, "column": problem.column, "message": problem.in_language(lang).message} for problem in wrong.problems]
        return JSONResponse({"problems": problems}, status_code=422)
    return Response(report.in_language(lang).to_json(), media_type="application/json")
