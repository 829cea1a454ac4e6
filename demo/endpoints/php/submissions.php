<?php
/**
 * Takes questions and ballots for gop-y: put it beside the JSON files of a portal (../files has examples), and any PHP from
 * 7.4 is a whole endpoint. To read first: widget/protocol/README.md. Every submission is a file, so an officer needs no program.
 *
 * Try it:   GOPY_FILES=demo/endpoints/files GOPY_DATA=.data/php GOPY_ORIGINS=http://localhost:8080 \
 *             php -S localhost:8789 demo/endpoints/php/submissions.php     then the endpoint is http://localhost:8789
 * Apache:   copy this file, .htaccess (needs mod_rewrite and mod_headers) and the JSON files into one folder, such as v1/ha-may.
 * nginx:    location /v1/ha-may/ { add_header Access-Control-Allow-Origin * always; }
 *           location = /v1/ha-may/submissions { include fastcgi_params; fastcgi_pass unix:/run/php/php-fpm.sock;
 *             fastcgi_param GOPY_ORIGINS https://PORTAL; fastcgi_param GOPY_DATA /var/lib/gop-y;
 *             fastcgi_param SCRIPT_FILENAME /var/www/html/v1/ha-may/submissions.php; }
 * Prove it: npx gop-y-check https://HOST/v1/ha-may --origin https://PORTAL
 */
declare(strict_types=1);

/** Pages that may post: scheme, host and port, as browsers say it. */
define('ORIGINS', explode(',', getenv('GOPY_ORIGINS') ?: 'https://cong-thong-tin.example'));
/** portal.json and the others. Everybody can read them. */
define('FILES', getenv('GOPY_FILES') ?: __DIR__);
/** What citizens sent: outside of what the web server shows, and back it up. */
define('DATA', getenv('GOPY_DATA') ?: '/var/lib/gop-y');

const MAX_BYTES = 65536;
/** A form in percent encoding needs three bytes for one. */
const MAX_FORM = 3 * MAX_BYTES + 4096;
const UUID = '/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/D';
/** Also what keeps a name from leading out of its folder: it has no slash. */
const SLUG = '/^[a-z0-9][a-z0-9.-]{0,63}$/D';
const FILE = '~/((?:portal|communes|answers|consultations)\.json'
    . '|(?:answers|consultations|messages)/[a-zA-Z0-9][a-zA-Z0-9.-]{0,63}\.json)$~D';
/** Status of each refusal, and whether the same bytes will never be taken. */
const PROBLEMS = [
    'malformed' => [400, true], 'id-mismatch' => [400, true], 'origin-not-listed' => [403, false],
    'not-found' => [404, false], 'method-not-allowed' => [405, false], 'id-reused' => [409, true],
    'consultation-upcoming' => [409, false], 'consultation-closed' => [409, true], 'draft-changed' => [409, true],
    'too-large' => [413, true], 'invalid' => [422, true], 'not-accepted' => [422, true],
    'consultation-unknown' => [422, true], 'unavailable' => [503, false],
];

/** Ends a request with a refusal; any other error is a fault of this program, and nothing is acknowledged. */
final class Refusal extends Exception
{
    public array $more;

    public function __construct(string $code, array $more = [])
    {
        parent::__construct($code);
        $this->more = $more;
    }
}

function invalid(string $pointer, string $code = 'malformed'): Refusal
{
    return new Refusal('invalid', ['errors' => [['code' => $code, 'pointer' => $pointer]]]);
}

function now(): string
{
    return gmdate('Y-m-d\TH:i:s\Z');
}

function readJson(string $file): array
{
    return json_decode(file_get_contents($file), true, 64, JSON_THROW_ON_ERROR);
}

/** Is on the disk, whole and under its name, when this returns. PHP before 8.1 cannot ask the disk to finish: a power cut may lose it. */
function writeDurably(string $file, array $value): void
{
    $unfinished = $file . '.' . bin2hex(random_bytes(8)) . '.tmp';
    $text = json_encode($value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR);
    $handle = fopen($unfinished, 'x');
    try {
        if (fwrite($handle, $text) !== strlen($text) || !fflush($handle)) throw new RuntimeException('the disk is full');
        if (function_exists('fsync') && !fsync($handle)) throw new RuntimeException('the disk does not finish');
        rename($unfinished, $file);
    } catch (Throwable $error) {
        @unlink($unfinished);
        throw $error;
    } finally {
        fclose($handle);
    }
    // The name itself is in the folder. Windows opens none, and needs it not.
    $folder = function_exists('fsync') ? @fopen(dirname($file), 'r') : false;
    if ($folder) @fsync($folder);
}

/** What was acknowledged under an id, kept for ever; the same bytes get the same receipt, other bytes none. */
function receivedBefore(string $id, string $submission): ?array
{
    $file = DATA . "/received/$id.json";
    if (!is_file($file)) return null;
    $held = readJson($file);
    if ($held['fingerprint'] !== hash('sha256', $submission)) throw new Refusal('id-reused');
    if (isset($held['voter'])) $held['receipt']['status'] = statusOf($held['receipt'], $held['voter']);
    return $held['receipt'];
}

/** A letter and its mark apart, where Vietnamese has one character for both: what is left to look for without the extension intl. */
const DECOMPOSED = '/[aăâeêioôơuưyAĂÂEÊIOÔƠUƯY][\x{300}\x{301}\x{303}\x{309}\x{323}]|[aeoAEO]\x{302}|[aA]\x{306}|[ouOU]\x{31b}/u';

/** NFC, \n for the end of a line, no blank edges, no U+0000, something that can be seen. */
function isText($value, int $max): bool
{
    if (!is_string($value) || preg_match_all('/./us', $value) > $max) return false;
    $decomposed = class_exists('Normalizer')
        ? !Normalizer::isNormalized($value, Normalizer::FORM_C)
        : preg_match(DECOMPOSED, $value) === 1;
    $space = '[\t-\r\pZ\x{feff}]';
    return !$decomposed && strpbrk($value, "\r\0") === false
        && !preg_match("/^$space|$space\$/Du", $value) && preg_match('/[^\t-\r\pZ\p{Cf}]/u', $value) === 1;
}

/** PHP reads {"0": 1} as it reads [1]: the one thing that is taken here and is refused elsewhere. */
function isList($value): bool
{
    return is_array($value) && $value === array_values($value);
}

function isSlug($value): bool
{
    return is_string($value) && preg_match(SLUG, $value) === 1;
}

function matching(string $pattern): Closure
{
    return fn ($value) => is_string($value) && preg_match($pattern, $value) === 1;
}

function oneOf(array $values): Closure
{
    return fn ($value) => in_array($value, $values, true);
}

/** Every field that is required is there, and none that is not known: nothing a citizen gave is dropped unseen. */
function checkFields($value, string $at, array $required, array $optional = []): void
{
    if (!is_array($value)) throw invalid($at);
    foreach (array_diff_key($required, $value) as $name => $_) throw invalid("$at/$name", 'missing');
    foreach (array_diff_key($value, $required, $optional) as $name => $_) throw invalid("$at/$name", 'unknown-field');
    foreach ($required + $optional as $name => $isRight) {
        if (array_key_exists($name, $value) && !$isRight($value[$name])) throw invalid("$at/$name");
    }
}

function takeQuestion(array $question, string $receivedAt): array
{
    $portal = readJson(FILES . '/portal.json');
    checkFields($question, '', [
        'v' => oneOf([1]), 'id' => matching(UUID), 'kind' => oneOf(['question']),
        'intent' => oneOf(['ask', 'report', 'propose']),
        'text' => fn ($text) => isText($text, $portal['limits']['text'] ?? 2000),
        'topic' => fn ($topic) => $topic === null || isSlug($topic),
        'lang' => matching('/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/D'),
    ], ['commune' => 'isSlug', 'page' => matching('~^(?=.{1,2000}$)https?://[^\s?#@]+$~Du')]);
    // A topic or a commune that has gone since the page was loaded is no mistake of the citizen's.
    $topic = array_column($portal['topics'], null, 'id')[$question['topic'] ?? ''] ?? [];
    if (isset($topic['elsewhere'])) throw invalid('/topic', 'topic-elsewhere');
    $agency = $topic['agency'] ?? $portal['agency'];
    // Nothing is promised here: who promises days has to count holidays too.
    $receipt = ['v' => 1, 'kind' => 'question', 'id' => $question['id'], 'code' => newCode(), 'receivedAt' => $receivedAt,
        'agency' => $agency[$question['lang']] ?? $agency['vi'], 'answerBy' => null];
    writeDurably(DATA . "/questions/$question[id].json", ['receipt' => $receipt, 'question' => $question]);
    return ['receipt' => $receipt];
}

/** 16 symbols that no Vietnamese keyboard rewrites: no vowel, no D, none twice in a row. */
function newCode(): string
{
    $symbols = '23456789BCFGHKLMNPRTVX';
    for ($code = ''; strlen($code) < 16;) {
        $symbol = $symbols[random_int(0, strlen($symbols) - 1)];
        if (substr($code, -1) !== $symbol) $code .= $symbol;
    }
    return $code;
}

/** The answer's own field, by the kind of the item. Kinds that portal.json does not list are not here. */
function fieldsOf(array $item): array
{
    $ids = array_column($item['choices'] ?? [], 'id');
    switch ($item['kind']) {
        case 'single': return ['choice' => oneOf($ids)];
        case 'multiple': return ['choices' => fn ($chosen) => isList($chosen) && array_filter($chosen, 'is_string') === $chosen
            && count($chosen) >= $item['min'] && count($chosen) <= $item['max']
            && count(array_unique($chosen)) === count($chosen) && !array_diff($chosen, $ids)];
        case 'stance': return ['stance' => oneOf(['agree', 'disagree', 'none'])];
        case 'rating': return ['rating' => oneOf([1, 2, 3, 4, 5])];
        default: throw new Refusal('not-accepted');
    }
}

function checkAnswers(array $answers, array $items): void
{
    $asked = array_column($items, null, 'id');
    foreach ($answers as $index => $answer) {
        $id = is_array($answer) && isSlug($answer['item'] ?? null) ? $answer['item'] : '';
        $item = $asked[$id] ?? null;
        if (!$item || $item['kind'] !== ($answer['kind'] ?? null)) throw invalid("/answers/$index/item", 'item-unknown');
        $optional = $item['kind'] === 'stance' ? ['reason' => fn ($text) => isText($text, 1000)] : [];
        checkFields($answer, "/answers/$index", ['item' => 'isSlug', 'kind' => 'isSlug'] + fieldsOf($item), $optional);
        // Nothing is answered twice.
        unset($asked[$id]);
    }
}

function takeBallot(array $ballot, string $receivedAt): array
{
    checkFields($ballot, '', [
        'v' => oneOf([1]), 'id' => matching(UUID), 'kind' => oneOf(['ballot']),
        'consultation' => 'isSlug', 'draft' => 'isSlug',
        'answers' => fn ($answers) => isList($answers) && count($answers) >= 1 && count($answers) <= 500,
        'revision' => fn ($revision) => is_int($revision) && $revision >= 1,
        'credential' => 'is_array',
    ]);
    checkFields($ballot['credential'], '/credential', ['kind' => oneOf(['device']), 'token' => matching('/^[0-9a-f]{32}$/D')]);
    $file = FILES . "/consultations/$ballot[consultation].json";
    if (!is_file($file)) throw new Refusal('consultation-unknown');
    $consultation = readJson($file);
    // A draft is asked about part by part, which this program does not know: no citizen's mistake, and nothing is lost.
    if (isset($consultation['text'])) throw new RuntimeException('drafts are not taken here');
    ['opensAt' => $opensAt, 'closesAt' => $closesAt] = $consultation;
    if (isset($consultation['annulled']) || time() >= strtotime($closesAt)) throw new Refusal('consultation-closed', ['at' => $closesAt]);
    if (time() < strtotime($opensAt)) throw new Refusal('consultation-upcoming', ['at' => $opensAt]);
    if ($ballot['draft'] !== $consultation['draft']) throw new Refusal('draft-changed');
    checkAnswers($ballot['answers'], $consultation['items']);

    ['id' => $id, 'revision' => $revision, 'consultation' => $of] = $ballot;
    // Two names that lead nowhere from one to the other, for what was chosen and what was written. When they were written does
    // lead there, for whoever may read this folder: let few.
    $name = fn (string $what) => "$of." . hash('sha256', "$what:$of:{$ballot['credential']['token']}") . '.json';
    $voter = $name('ballot');
    $receipt = ['v' => 1, 'kind' => 'ballot', 'id' => $id, 'revision' => $revision, 'status' => 'counted',
        'receivedAt' => $receivedAt, 'closesAt' => $closesAt];
    $receipt['status'] = statusOf($receipt, $voter);
    if ($receipt['status'] === 'superseded') return ['receipt' => $receipt, 'voter' => $voter];
    $reasons = array_filter($ballot['answers'], fn ($answer) => isset($answer['reason']));
    $words = array_map(fn ($answer) => ['item' => $answer['item'], 'reason' => $answer['reason']], array_values($reasons));
    $chosen = array_map(fn ($answer) => array_diff_key($answer, ['reason' => 0]), $ballot['answers']);
    writeDurably(DATA . '/words/' . $name('words'), $words);
    writeDurably(DATA . "/ballots/$voter", ['id' => $id, 'revision' => $revision, 'answers' => $chosen]);
    return ['receipt' => $receipt, 'voter' => $voter];
}

/** Of one voter the greatest (revision, id) counts, whatever came first. */
function statusOf(array $receipt, string $voter): string
{
    $file = DATA . "/ballots/$voter";
    if (!is_file($file)) return 'counted';
    $held = readJson($file);
    return [$held['revision'], $held['id']] > [$receipt['revision'], $receipt['id']] ? 'superseded' : 'counted';
}

/** One request at a time, in however many processes: between looking and writing nobody else comes. */
function receive(string $id, string $submission): array
{
    $lock = fopen(DATA . '/lock', 'c');
    if (!flock($lock, LOCK_EX)) throw new RuntimeException('no lock');
    // It is let go when the request ends, also when the process is killed.
    $before = receivedBefore($id, $submission);
    if ($before) return [200, $before];
    if (strlen($submission) > MAX_BYTES) throw new Refusal('too-large');
    $value = json_decode($submission, true, 16);
    // PHP reads no half of a character, and says so; the contract calls it a text that breaks a rule.
    if (json_last_error() === JSON_ERROR_UTF16) throw invalid('');
    if (!is_array($value) || isList($value)) throw new Refusal('malformed');
    $takes = ['question' => 'takeQuestion', 'ballot' => 'takeBallot'];
    $kind = $value['kind'] ?? null;
    if (!is_string($kind) || !isset($takes[$kind])) throw invalid('/kind');
    if (matching(UUID)($value['id'] ?? null) && $value['id'] !== $id) throw new Refusal('id-mismatch');
    $taken = $takes[$kind]($value, now());
    // Last: whoever is killed before this has acknowledged nothing, and writes the same again when it is sent again.
    writeDurably(DATA . "/received/$id.json", ['fingerprint' => hash('sha256', $submission)] + $taken);
    return [201, $taken['receipt']];
}

function prepareData(): void
{
    foreach (['questions', 'ballots', 'words', 'received'] as $folder) {
        if (!is_dir(DATA . "/$folder") && !@mkdir(DATA . "/$folder", 0700, true) && !is_dir(DATA . "/$folder")) {
            throw new RuntimeException('no folder for the data: set GOPY_DATA to one that PHP may write');
        }
    }
    $data = realpath(DATA) . DIRECTORY_SEPARATOR;
    foreach ([PHP_SAPI === 'cli-server' ? '' : $_SERVER['DOCUMENT_ROOT'] ?? '', __DIR__, FILES] as $shown) {
        $root = $shown === '' ? false : realpath($shown);
        $isIn = $root && strpos($data, $root . DIRECTORY_SEPARATOR) === 0;
        if ($isIn) throw new RuntimeException('GOPY_DATA lies where everybody can read it');
    }
}

function answer(string $path): array
{
    $method = $_SERVER['REQUEST_METHOD'];
    // Only where no web server stands before this: elsewhere that serves the files.
    if ($method === 'GET' && preg_match(FILE, $path, $found) && is_file(FILES . "/$found[1]")) return [200, readJson(FILES . "/$found[1]")];
    if (substr($path, -12) !== '/submissions') throw new Refusal('not-found');
    if ($method !== 'POST') throw new Refusal('method-not-allowed');
    if (!in_array($_SERVER['HTTP_ORIGIN'] ?? '', ORIGINS, true)) throw new Refusal('origin-not-listed');
    // PHP has read the form by now, up to its own post_max_size: LimitRequestBody in .htaccess stops it before.
    if ((int) ($_SERVER['CONTENT_LENGTH'] ?? 0) > MAX_FORM) throw new Refusal('too-large');
    $submission = $_POST['submission'] ?? null;
    if (!is_string($submission)) throw new Refusal('malformed');
    $id = $_GET['id'] ?? '';
    if (!matching(UUID)($id)) throw new Refusal('id-mismatch');
    prepareData();
    [$status, $receipt] = receive($id, $submission);
    return [$status, $receipt + ['now' => now()]];
}

function problemOf(Throwable $error): array
{
    $known = $error instanceof Refusal;
    // Neither what was sent nor an address with its query: a log is read by more people than the answers are.
    if (!$known) error_log('gop-y endpoint: ' . get_class($error) . ' at line ' . $error->getLine());
    $code = $known ? $error->getMessage() : 'unavailable';
    [$status, $final] = PROBLEMS[$code];
    $id = $_GET['id'] ?? null;
    return [$status, ['type' => "urn:gop-y:problem:$code", 'title' => str_replace('-', ' ', $code), 'status' => $status, 'code' => $code]
        + ($known ? $error->more : ['retryAfter' => 10]) + (matching(UUID)($id) ? ['id' => $id] : [])
        + ['final' => $final, 'now' => now()]];
}

ini_set('display_errors', '0');
// What PHP only warns of, a disk that is full among it, must not end in a receipt; what a later PHP calls old may.
set_error_handler(function (int $level, string $message, string $file, int $line) {
    if (error_reporting() & $level) throw new ErrorException($message, 0, $level, $file, $line);
    return true;
}, E_ALL & ~E_DEPRECATED & ~E_USER_DEPRECATED);
try {
    [$status, $body] = answer((string) parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
} catch (Throwable $error) {
    [$status, $body] = problemOf($error);
}
http_response_code($status);
header('Content-Type: application/' . ($status < 400 ? 'json' : 'problem+json'));
header('Access-Control-Allow-Origin: *');
header('Cache-Control: ' . ($_SERVER['REQUEST_METHOD'] === 'GET' && $status === 200 ? 'max-age=60' : 'no-store'));
header('X-Content-Type-Options: nosniff');
header_remove('X-Powered-By');
echo json_encode($body, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_HEX_TAG);
