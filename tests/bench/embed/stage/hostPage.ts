/** A page of some portal. The snippet stands above the text, so that whatever it moves is seen to move. */
export const hostPage = (snippet: string): string => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Cổng thông tin</title>
<link rel="icon" href="data:,">
</head>
<body>
<h1>Cổng thông tin</h1>
${snippet}
<p>Từ tháng sau, chợ đêm bến sông mở cửa đến 23 giờ vào thứ sáu và thứ bảy.</p>
<p>Bộ phận một cửa làm việc cả sáng thứ bảy.</p>
</body>
</html>`;
